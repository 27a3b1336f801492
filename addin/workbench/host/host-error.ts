/** Excel's own error codes, as `OfficeExtension.Error.code` shows them to the add-in. */
export type HostErrorCode =
  | "ApiNotFound"
  | "GeneralException"
  | "InvalidArgument"
  | "InvalidOperation"
  | "InvalidReference"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "RequestPayloadSizeLimitExceeded";

/** A failure the add-in is told of; every other error is a fault of the workbook itself. */
export class HostError extends Error {
  readonly code: HostErrorCode;

  constructor(code: HostErrorCode, message: string) {
    super(message);
    this.name = "HostError";
    this.code = code;
  }
}

/** The member of that object is not modelled here; the message names both, so that the gap is seen. */
export function apiNotFound(objectName: string, member: string): HostError {
  return new HostError("ApiNotFound", `The workbench does not model ${objectName}.${member}.`);
}

/** What the add-in asked for by key, id or position is not in the workbook. */
export function itemNotFound(what: string): HostError {
  return new HostError("ItemNotFound", `The requested resource doesn't exist. (${what})`);
}

/** An argument or a written value has the wrong kind, shape or text. */
export function invalidArgument(what: string): HostError {
  return new HostError(
    "InvalidArgument",
    `The argument is invalid or missing or has an incorrect format. (${what})`,
  );
}
