/** Makes a stream of a file small, in the format of zlib. */
export type Compress = (stream: Uint8Array) => Uint8Array;
