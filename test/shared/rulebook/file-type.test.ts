import { describe, expect, test } from "vitest";
import { acceptedTypes, fileTypeOf, takesType } from "../../../shared/rulebook/file-type.ts";

const OPEN_XML = "application/vnd.openxmlformats-officedocument.";
const bytes = (text: string): Uint8Array => Uint8Array.from(text, (each) => each.charCodeAt(0));
/** A package as far as its type shows: how it begins, and the directory at its end. */
const packed = (part: string): Uint8Array =>
  bytes(`PK\u0003\u0004${"x".repeat(1_000)}[Content_Types].xml${part}document.xml`);

/** A content of each type that is known by its content. */
const CONTENTS: Readonly<Record<string, Uint8Array>> = {
  "image/jpeg": bytes("\u00ff\u00d8\u00ff\u00e0 jpeg"),
  "image/png": bytes("\u0089PNG\r\n\u001a\n png"),
  "image/gif": bytes("GIF89a gif"),
  "image/webp": bytes("RIFF....WEBP webp"),
  "image/bmp": bytes("BM bitmap"),
  "image/tiff": bytes("II*\u0000 tiff"),
  "image/heic": bytes("\u0000\u0000\u0000\u0018ftypheic heic"),
  "application/pdf": bytes("%PDF-1.7 pdf"),
  [`${OPEN_XML}wordprocessingml.document`]: packed("word/"),
  [`${OPEN_XML}spreadsheetml.sheet`]: packed("xl/"),
  [`${OPEN_XML}presentationml.presentation`]: packed("ppt/"),
};
const COMPOUND = bytes("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1 old office");
const OLD_OFFICE = ["application/msword", "application/vnd.ms-excel", "application/vnd.ms-powerpoint"];
const OTHERS = [bytes("<html><script>"), bytes("MZ program"), bytes("PK\u0003\u0004 just a zip"), bytes("")];

describe("the type of a file", () => {
  test("is the one it is said to be where the content agrees, and none where it is another's: every pair", () => {
    for (const said of Object.keys(CONTENTS)) {
      for (const [type, content] of Object.entries(CONTENTS))
        expect([said, type, fileTypeOf(said, content)]).toEqual([
          said,
          type,
          said === type ? said : undefined,
        ]);
      for (const content of [...OTHERS, COMPOUND])
        expect([said, fileTypeOf(said, content)]).toEqual([said, undefined]);
    }
    for (const said of OLD_OFFICE) {
      expect(fileTypeOf(said, COMPOUND)).toBe(said);
      for (const content of [...OTHERS, ...Object.values(CONTENTS)])
        expect(fileTypeOf(said, content)).toBeUndefined();
    }
  });

  test("is found by the content where nothing is said", () => {
    for (const [type, content] of Object.entries(CONTENTS)) {
      expect(fileTypeOf("application/octet-stream", content)).toBe(type);
      expect(fileTypeOf("", content)).toBe(type);
    }
    for (const content of OTHERS) expect(fileTypeOf("", content)).toBe("application/octet-stream");
  });

  test("of a picture or an office document that is not known is none: a drawing may hold a script", () => {
    expect(fileTypeOf("image/svg+xml", bytes("<svg/>"))).toBeUndefined();
    expect(fileTypeOf(`${OPEN_XML}other`, packed("word/"))).toBeUndefined();
  });

  test("is read without its parameters and in any case; of what has no content to compare it is what is said", () => {
    expect(fileTypeOf("Application/PDF; name=a", CONTENTS["application/pdf"] ?? bytes(""))).toBe(
      "application/pdf",
    );
    expect(fileTypeOf("text/csv; charset=gbk", bytes("a,b"))).toBe("text/csv");
  });

  test("must be one that the field takes: its own, or the usual ones", () => {
    const pictures = { accept: ["image/*", "application/pdf"] };
    expect(takesType(pictures, "image/png")).toBe(true);
    expect(takesType(pictures, "application/pdf")).toBe(true);
    expect(takesType(pictures, "text/plain")).toBe(false);
    expect(takesType(pictures, "imagery/png")).toBe(false);
    for (const type of [...Object.keys(CONTENTS), ...OLD_OFFICE, "text/plain", "text/csv"])
      expect([type, takesType({}, type)]).toEqual([type, true]);
    for (const type of ["text/html", "application/octet-stream", "application/javascript", "application/zip"])
      expect([type, takesType({}, type)]).toEqual([type, false]);
    expect(acceptedTypes(pictures)).toEqual(pictures.accept);
  });
});
