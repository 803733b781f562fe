/** What an exchange does, as it does it: for somebody who looks on. */
export type NetEvent =
  | { readonly kind: 'checked'; readonly url: string }
  /** Whether a site lets programs visit the address; only where its robots.txt was asked. */
  | { readonly kind: 'robots'; readonly url: string; readonly isGranted: boolean }
  | { readonly kind: 'located'; readonly url: string; readonly addresses: readonly string[]; readonly ms: number }
  /** The head of an answer; the body is still to come. */
  | {
      readonly kind: 'answered';
      readonly url: string;
      readonly status: number;
      readonly headers: Readonly<Record<string, string | string[] | undefined>>;
      readonly ms: number;
    };

export type NetWatch = (event: NetEvent) => void;
