export const dataMessages = {};
