import { createRoute, z } from "@hono/zod-openapi";
import { Attachment, AttachmentList } from "#shared/contract/forms";
import { createRoutes, jsonContent, problemResponse } from "../../http/api-routes.ts";
import { authenticate } from "../../http/authenticate.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { readAttachments } from "./attachments.repository.ts";
import { saveUnder } from "./clean-file-name.ts";
import { takeFile } from "./take-file.ts";

const IDS_MAX = 200;
const FILE_ID = /^[A-Za-z0-9-]{8,64}$/;
const BINARY = { "application/octet-stream": { schema: { type: "string", format: "binary" } } } as const;

const upload = createRoute({
  method: "post",
  path: "/attachments",
  summary: "Bring a file for an attachment field; it is mine until a record that I send names it",
  middleware: [authenticate],
  request: {
    query: z.object({ form: z.string(), field: z.string() }),
    headers: z.object({
      "x-file-name": z.string().max(2_000).default("").describe("percent-encoded"),
      "idempotency-key": z
        .string()
        .regex(FILE_ID)
        .optional()
        .describe("the id that the file is to have; the same file sent again under it is one file"),
    }),
    body: { required: true, description: "The file itself, under its own media type", content: BINARY },
  },
  responses: { 201: jsonContent(Attachment, "What is kept of it"), ...problemResponse },
});

const list = createRoute({
  method: "get",
  path: "/attachments",
  summary: "What is known of files that I may see",
  middleware: [authenticate],
  request: { query: z.object({ ids: z.string().describe("ids, separated by commas") }) },
  responses: { 200: jsonContent(AttachmentList, "Files"), ...problemResponse },
});

const download = createRoute({
  method: "get",
  path: "/attachments/{id}",
  summary: "A file itself",
  middleware: [authenticate],
  request: { params: z.object({ id: z.string() }) },
  responses: { 200: { description: "The file, to be saved", content: BINARY }, ...problemResponse },
});

/** Files of records. */
export const attachmentRoutes = createRoutes()
  .openapi(upload, async (c) => {
    const { form, field } = c.req.valid("query");
    const headers = c.req.valid("header");
    const attachment = await takeFile(c.get("deps"), c.get("viewer"), {
      id: headers["idempotency-key"],
      form,
      field,
      name: headers["x-file-name"],
      type: c.req.header("Content-Type") ?? "",
      content: await c.req.arrayBuffer(),
    });
    return c.json(attachment, 201);
  })
  .openapi(list, async (c) => {
    const ids = c.req
      .valid("query")
      .ids.split(",")
      .filter((id) => id !== "");
    if (ids.length > IDS_MAX) throw new ProblemError("request/invalid", { reason: `ids > ${IDS_MAX}` });
    return c.json({ attachments: await readAttachments(c.get("deps").db, c.get("viewer"), ids) }, 200);
  })
  .openapi(download, async (c) => {
    const { db, attachments } = c.get("deps");
    const { id } = c.req.valid("param");
    const [known] = await readAttachments(db, c.get("viewer"), [id]);
    const file = known && (await attachments.get(id));
    if (!known || !file) throw new ProblemError("attachment/unknown");
    return c.body(file.body, 200, {
      "Content-Type": known.type,
      "Content-Length": String(known.bytes),
      "Content-Disposition": saveUnder(known.name),
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    });
  });
