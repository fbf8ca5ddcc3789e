export const templateMessages = {};
