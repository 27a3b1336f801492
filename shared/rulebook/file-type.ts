import type { Field } from "./form-definition.ts";

/** What an attachment field takes that says nothing of it: pictures, PDF, office documents, plain texts. */
const USUAL = [
  "image/*",
  "application/pdf",
  "application/msword",
  "application/vnd.ms-excel",
  "application/vnd.ms-powerpoint",
  "application/vnd.openxmlformats-officedocument.*",
  "text/plain",
  "text/csv",
] as const;

/** The media types that an attachment field takes, as `image/*` or `application/pdf`. */
export function acceptedTypes({ accept }: Pick<Field, "accept">): readonly string[] {
  return accept ?? USUAL;
}

/** Whether an attachment field takes files of a media type. */
export function takesType(field: Pick<Field, "accept">, type: string): boolean {
  return acceptedTypes(field).some((pattern) =>
    pattern.endsWith("*") ? type.startsWith(pattern.slice(0, -1)) : type === pattern.toLowerCase(),
  );
}

type Signature = readonly (readonly [offset: number, bytes: readonly number[] | string])[];

const ZIP: Signature = [[0, [0x50, 0x4b, 0x03, 0x04]]];
const COMPOUND: Signature = [[0, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]]];
const OPEN_XML = "application/vnd.openxmlformats-officedocument.";

/** How the content of each type begins, any of them, and for packages what their directory names. */
const CONTENTS: Readonly<Record<string, { readonly begins: readonly Signature[]; readonly holds?: string }>> =
  {
    "image/jpeg": { begins: [[[0, [0xff, 0xd8, 0xff]]]] },
    "image/png": { begins: [[[0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]]]] },
    "image/gif": { begins: [[[0, "GIF87a"]], [[0, "GIF89a"]]] },
    "image/webp": {
      begins: [
        [
          [0, "RIFF"],
          [8, "WEBP"],
        ],
      ],
    },
    "image/bmp": { begins: [[[0, "BM"]]] },
    "image/tiff": { begins: [[[0, [0x49, 0x49, 0x2a, 0x00]]], [[0, [0x4d, 0x4d, 0x00, 0x2a]]]] },
    "image/heic": {
      begins: ["heic", "heix", "mif1"].map((brand): Signature => [
        [4, "ftyp"],
        [8, brand],
      ]),
    },
    "application/pdf": { begins: [[[0, "%PDF-"]]] },
    [`${OPEN_XML}wordprocessingml.document`]: { begins: [ZIP], holds: "word/" },
    [`${OPEN_XML}spreadsheetml.sheet`]: { begins: [ZIP], holds: "xl/" },
    [`${OPEN_XML}presentationml.presentation`]: { begins: [ZIP], holds: "ppt/" },
    "application/msword": { begins: [COMPOUND] },
    "application/vnd.ms-excel": { begins: [COMPOUND] },
    "application/vnd.ms-powerpoint": { begins: [COMPOUND] },
  };

/** A package ends with its directory, which names every part. */
const DIRECTORY_BYTES = 256 * 1024;
const UNTYPED = "application/octet-stream";

/**
 * The media type of a file: what it is said to be, where its content says nothing else. Pictures, PDF and office
 * documents are known by their content; of other types there is none to compare.
 * @param said the media type that came with it, or "application/octet-stream"
 * @returns `undefined` when the content is not of the type it is said to be
 */
export function fileTypeOf(said: string, content: Uint8Array): string | undefined {
  const type = said.split(";")[0]?.trim().toLowerCase() ?? "";
  if (type === UNTYPED || type === "") {
    return Object.keys(CONTENTS).find((known) => isOf(known, content)) ?? UNTYPED;
  }
  const isKnown = Object.hasOwn(CONTENTS, type);
  const mustBeKnown = type.startsWith("image/") || type.startsWith(OPEN_XML);
  if (isKnown || mustBeKnown) return isKnown && isOf(type, content) ? type : undefined;
  return type;
}

function isOf(type: string, content: Uint8Array): boolean {
  const known = CONTENTS[type];
  if (!known?.begins.some((signature) => begins(content, signature))) return false;
  return known.holds === undefined || directoryNames(content, known.holds);
}

function begins(content: Uint8Array, signature: Signature): boolean {
  return signature.every(([offset, bytes]) =>
    bytesOf(bytes).every((byte, at) => content[offset + at] === byte),
  );
}

function directoryNames(content: Uint8Array, part: string): boolean {
  const tail = content.subarray(Math.max(0, content.length - DIRECTORY_BYTES));
  const text = latin1(tail);
  return text.includes("[Content_Types].xml") && text.includes(part);
}

function latin1(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 4096) {
    text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  }
  return text;
}

function bytesOf(bytes: readonly number[] | string): readonly number[] {
  return typeof bytes === "string" ? Array.from(bytes, (character) => character.charCodeAt(0)) : bytes;
}
