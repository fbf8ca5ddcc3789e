/**
 * What stands for a picture while docx builds the package: its number, in a few bytes. docx would hash and deflate the
 * picture itself, which is already compressed.
 */
export function pictureToken(picture: number): Uint8Array {
  return new TextEncoder().encode(`picture ${picture}`);
}

/** The number that a token stands for. */
export function pictureOf(token: Uint8Array): number {
  return Number(new TextDecoder().decode(token).slice('picture '.length));
}
