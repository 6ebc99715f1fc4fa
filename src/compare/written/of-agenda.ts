/** Whether it is about what is dated besides the entries: all of it but where it comes from. */
export const isOfAgenda = ({ path }: { readonly path: string }): boolean =>
  /^(?:activities|meetings|contacts|supervision|half-days)(?:\.|$)/u.test(path) &&
  !path.endsWith('.basis');
