/** What a format can't hold, told to the person in words of their language: no fault of ours, and no file. */
export class RenderRefusal extends Error {}
