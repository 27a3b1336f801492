/** Hears how many bytes of a file have been sent, and how many there are. */
export type OnProgress = (sent: number, total: number) => void;

export type UploadInit = {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Blob;
  readonly signal: AbortSignal;
};

/**
 * Sends a file and tells how far it is, which `fetch` cannot.
 * @throws {TypeError} when no answer came; the signal's reason when it was aborted.
 */
export function upload(url: string, init: UploadInit, onProgress: OnProgress): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const abort = (): void => request.abort();
    request.open(init.method, url);
    request.responseType = "blob";
    for (const [name, value] of Object.entries(init.headers)) request.setRequestHeader(name, value);
    request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(loaded, total));
    request.addEventListener("load", () => resolve(answerOf(request)));
    request.addEventListener("error", () => reject(new TypeError("The file could not be sent.")));
    request.addEventListener("abort", () => reject(init.signal.reason));
    request.addEventListener("loadend", () => init.signal.removeEventListener("abort", abort));
    if (init.signal.aborted) {
      reject(init.signal.reason);
      return;
    }
    init.signal.addEventListener("abort", abort, { once: true });
    request.send(init.body);
  });
}

function answerOf(request: XMLHttpRequest): Response {
  const retryAfter = request.getResponseHeader("Retry-After");
  const body: unknown = request.response;
  return new Response(request.status !== 204 && body instanceof Blob ? body : null, {
    status: request.status,
    headers: retryAfter === null ? {} : { "Retry-After": retryAfter },
  });
}
