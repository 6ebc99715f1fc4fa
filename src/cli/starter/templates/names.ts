/** What `tici init --template` knows, apart from the templates themselves: the help of every command line lists them. */
export const templateNames = ['region', 'city', 'town', 'pilots'] as const;

export type TemplateName = (typeof templateNames)[number];
