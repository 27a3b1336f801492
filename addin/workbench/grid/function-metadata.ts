/** One function of the custom functions metadata (Microsoft's JSON format, as far as it is used here). */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly options?: { readonly cancelable?: boolean };
}

export interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  /** Scalar where it is left out. */
  readonly dimensionality?: "scalar" | "matrix";
  readonly optional?: boolean;
  /** Takes all further arguments, as a list. */
  readonly repeating?: boolean;
}
