import type { DescriptionKey } from '../phrases/phrases.js';
import type { App } from './app.js';
import type { Caller } from './command.js';
import type { GivenFile } from './file.js';

/** Suggests what a half-typed option may become, best first; a surface shows at most 25. */
export type Complete = (typed: string, app: App, caller: Caller, others: TypedOptions) => Promise<readonly Choice[]>;

/** What the other options of a command say so far, as it was typed or chosen: nothing in it is checked. */
export type TypedOptions = Readonly<Record<string, string | undefined>>;

export interface Choice {
  readonly label: string;
  readonly value: string;
}

export type Option =
  TextOption | IntegerOption | ChoiceOption | FlagOption | ChannelOption | RoleOption | PersonOption | FileOption;

export interface TextOption {
  readonly kind: 'text';
  readonly description: DescriptionKey;
  readonly isRequired?: boolean;
  readonly maxLength: number;
  readonly complete?: Complete;
}

export interface IntegerOption {
  readonly kind: 'integer';
  readonly description: DescriptionKey;
  readonly min: number;
  readonly max: number;
  readonly fallback?: number;
}

export interface ChoiceOption {
  readonly kind: 'choice';
  readonly description: DescriptionKey;
  readonly isRequired?: boolean;
  readonly choices: readonly string[];
  readonly fallback?: string;
}

/** Yes or no. */
export interface FlagOption {
  readonly kind: 'flag';
  readonly description: DescriptionKey;
}

/** A channel's id; the caller's own channel where none is given, if `isHereByDefault`. */
export interface ChannelOption {
  readonly kind: 'channel';
  readonly description: DescriptionKey;
  readonly isHereByDefault: boolean;
  /** Whether something is to be posted there: then whoever names it and the bot must both be able to. */
  readonly isForPosts?: boolean;
}

/** A role's id. */
export interface RoleOption {
  readonly kind: 'role';
  readonly description: DescriptionKey;
  /** Whether it is to be mentioned: then it is @everyone, or one that the bot may mention. */
  readonly isForMention: boolean;
}

/** A person's id. */
export interface PersonOption {
  readonly kind: 'person';
  readonly description: DescriptionKey;
}

/** A file; always required. */
export interface FileOption {
  readonly kind: 'file';
  readonly description: DescriptionKey;
}

export type OptionTable = Readonly<Record<string, Option>>;

/** What is left out and has no fallback is undefined. */
type OrNone<O extends Option> = O extends { readonly fallback: string | number } | { readonly isRequired: true }
  ? never
  : undefined;

type ValueOf<O extends Option> = O extends IntegerOption
  ? number | OrNone<O>
  : O extends FileOption
    ? GivenFile
    : O extends FlagOption
      ? boolean | undefined
      : O extends ChoiceOption
        ? O['choices'][number] | OrNone<O>
        : O extends { readonly isRequired: true } | { readonly isHereByDefault: true }
          ? string
          : string | undefined;

export type OptionValues<T extends OptionTable> = { readonly [K in keyof T]: ValueOf<T[K]> };
