export const diskMessages = {};
