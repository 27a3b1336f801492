import { Component, type ComponentType, type ErrorInfo, type ReactNode } from "react";

export type ErrorBoundaryProps = {
  readonly children: ReactNode;
  /** What stands in place of a screen that broke. */
  readonly Fallback: ComponentType<{ readonly error: Error; readonly again: () => void }>;
  readonly onError?: (error: Error, info: ErrorInfo) => void;
};

type State = { readonly error: Error | null };

/** Keeps a broken screen from taking the page with it. React offers this to classes only. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(thrown: unknown): State {
    return { error: thrown instanceof Error ? thrown : new Error(String(thrown)) };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    this.props.onError?.(error, info);
  }

  override render(): ReactNode {
    const { error } = this.state;
    const { Fallback, children } = this.props;
    return error ? <Fallback error={error} again={() => this.setState({ error: null })} /> : children;
  }
}
