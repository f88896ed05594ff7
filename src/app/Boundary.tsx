import { Component, type ReactNode } from 'react';

interface BoundaryProps {
  readonly children: ReactNode;
  /** What to show instead, with the error's words. */
  readonly fallback: (message: string) => ReactNode;
  readonly onError: () => void;
}

/** Our own mistakes: they are said, never a blank page. React offers this only as a class. */
export class Boundary extends Component<BoundaryProps, { message: string | undefined }> {
  override state = { message: undefined };

  static getDerivedStateFromError(error: unknown): { message: string } {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override componentDidCatch(): void {
    this.props.onError();
  }

  override render(): ReactNode {
    return this.state.message === undefined ? this.props.children : this.props.fallback(this.state.message);
  }
}
