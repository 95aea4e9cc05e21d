/** A document as plain data: what to say, never how to draw it. Composed by documents/, drawn by page.pdf.ts. */

/** Inline text: a plain string, or runs with emphasis. */
export type Text = string | readonly Run[];
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

export type Block =
  /** National motto block of Decree 30/2020: issuing body left, motto right. */
  | {
      readonly kind: 'motto';
      readonly issuer?: readonly string[];
      readonly number?: string;
      readonly placeAndDate?: string;
    }
  | { readonly kind: 'title'; readonly text: string; readonly subtitle?: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | {
      readonly kind: 'paragraph';
      readonly text: Text;
      readonly align?: 'left' | 'center' | 'right' | 'justify';
      readonly indent?: boolean;
    }
  | { readonly kind: 'list'; readonly items: readonly Text[]; readonly ordered?: boolean }
  /** Label and value lines, as forms print them; a missing value is a dotted line. */
  | {
      readonly kind: 'fields';
      readonly rows: readonly { readonly label: string; readonly value?: string | undefined }[];
    }
  | {
      readonly kind: 'checkboxes';
      readonly rows: readonly { readonly checked: boolean; readonly label: string }[];
    }
  | {
      readonly kind: 'table';
      readonly columns: readonly {
        readonly title: string;
        /** share of the width */ readonly width: number;
        readonly align?: 'left' | 'right' | 'center';
      }[];
      readonly rows: readonly (readonly string[])[];
      /** Drawn bold under the rows. */
      readonly total?: readonly string[];
    }
  /** A framed box of a form with its roman-numbered head; blocks inside, optional office column on the right. */
  | {
      readonly kind: 'box';
      readonly head: string;
      readonly blocks: readonly Block[];
      readonly officeColumn?: string;
    }
  /** Two columns side by side, shares of the width. */
  | {
      readonly kind: 'columns';
      readonly columns: readonly { readonly width: number; readonly blocks: readonly Block[] }[];
    }
  /** A picture by attachment id at exactly this size in millimetres; a word mark is set in type in the same frame. */
  | {
      readonly kind: 'picture';
      readonly attachmentId?: string | undefined;
      readonly words?: string | undefined;
      readonly widthMm: number;
      readonly heightMm: number;
      readonly caption?: string;
      /** Description for the structure tree. */
      readonly alt: string;
    }
  | {
      readonly kind: 'signatures';
      readonly parties: readonly {
        readonly role: string;
        readonly note?: string;
        readonly name?: string | undefined;
      }[];
      readonly placeAndDate?: string;
    }
  | { readonly kind: 'gap'; readonly mm: number }
  | { readonly kind: 'page-break' }
  /** The table of contents of the whole bundle, with page numbers; filled in by the bundle. */
  | { readonly kind: 'contents' }
  /** Small print of a form. */
  | { readonly kind: 'note'; readonly text: Text };

export interface Composition {
  /** `declaration-04`, as in documents/. */
  readonly code: string;
  readonly title: string;
  /** Footer of a numbered official form: "Mẫu số 04". */
  readonly formNumber?: string | undefined;
  readonly orientation?: 'portrait' | 'landscape';
  readonly blocks: readonly Block[];
}
