/**
 * The zone of a plan that names none, and of nearly all that do. It is known without asking the machine, whose list of
 * zones takes longer to open than a plan of a county takes to read.
 */
export const DEFAULT_TIMEZONE = 'Asia/Shanghai';
