import { z } from 'zod';
import { DocumentCard, DocumentDetails } from '#shared/host.ts';
import type { FileRecord } from '../document-file.ts';

/** A `FileRecord` as it is remembered from one start to the next. */
export const RememberedRecord: z.ZodType<FileRecord> = z.object({
  file: z.string(),
  stamp: z.string(),
  revision: z.string().nullable(),
  ownId: z.string().nullable(),
  card: DocumentCard,
  altered: z.boolean(),
});

/** Without the id, which two files may share. */
export const RememberedDetails = DocumentDetails.omit({ id: true });
export type RememberedDetails = z.infer<typeof RememberedDetails>;
