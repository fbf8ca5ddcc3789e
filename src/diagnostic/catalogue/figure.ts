export const figureMessages = {};
