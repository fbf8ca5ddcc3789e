export const layoutMessages = {};
