/** Answers kept in memory under a bound of bytes, each only as long as the revision it was made at is the present one. */

export interface KeptReply {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
  /** The body packed, made when somebody first asks for it so. */
  packed?: Promise<Buffer>;
}

interface Kept {
  readonly revision: string;
  readonly reply: KeptReply;
  readonly bytes: number;
}

/** A packed copy may join later, and an entry of a map is not free. */
const weightOf = (key: string, reply: KeptReply) =>
  Math.ceil(reply.body.length * 1.5) + key.length * 2 + 1_000;
const longestKey = 2_000;

/** The least recently used go first when there are more than `mostBytes`. */
export function keptReplies(mostBytes: number) {
  const kept = new Map<string, Kept>();
  const making = new Map<string, Promise<KeptReply | undefined>>();
  let bytes = 0;

  function drop(key: string): void {
    const found = kept.get(key);
    if (!found) return;
    kept.delete(key);
    bytes -= found.bytes;
  }

  function store(key: string, revision: string, reply: KeptReply): void {
    drop(key);
    const weight = weightOf(key, reply);
    if (key.length > longestKey || weight > mostBytes / 8) return;
    kept.set(key, { revision, reply, bytes: weight });
    bytes += weight;
    for (const oldest of kept.keys()) {
      if (bytes <= mostBytes) break;
      drop(oldest);
    }
  }

  return {
    /** How much is held, in bytes and in answers. */
    size: () => ({ bytes, replies: kept.size }),

    /**
     * The answer made at this revision, or a new one. `revision` must have been read after the request came in: an
     * answer begun at the same revision then cannot lack anything written before the request.
     */
    async at(
      key: string,
      revision: string,
      make: () => Promise<KeptReply | undefined>,
    ): Promise<KeptReply | undefined> {
      const found = kept.get(key);
      if (found?.revision === revision) {
        kept.delete(key);
        kept.set(key, found);
        return found.reply;
      }
      // Others who ask for the same at the same revision wait for the one rendering.
      const name = `${revision} ${key}`;
      const under = making.get(name);
      if (under) return under;
      const mine = make()
        .then((reply) => {
          if (reply) store(key, revision, reply);
          return reply;
        })
        .finally(() => making.delete(name));
      making.set(name, mine);
      return mine;
    },
  };
}

export type KeptReplies = ReturnType<typeof keptReplies>;
