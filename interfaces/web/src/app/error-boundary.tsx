import { Component, type ReactNode } from 'react';

interface ErrorBoundaryProps {
  /** Another key begins afresh: a page that failed does not take the next one with it. */
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}

/** React knows error boundaries only as classes. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };
  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }
  override render(): ReactNode {
    return this.state.hasFailed ? this.props.fallback : this.props.children;
  }
}
