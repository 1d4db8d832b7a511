/** Where on the page a structure is told of. */
export const structureId = (name: string) => `rakenne-${name}`;
