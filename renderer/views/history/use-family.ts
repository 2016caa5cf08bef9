import { useEffect, useState } from 'react';
import type { DocumentCard } from '#shared/host.ts';
import { host } from '../../host/host.ts';
import { useLibrary } from '../../state/stores.ts';

/**
 * The tree of branches that a document belongs to, itself included; null before it is known. Asked for
 * anew when documents come, go or change, and whenever `again` does.
 */
export function useFamily(id: string | null, again = 0): readonly DocumentCard[] | null {
  const documents = useLibrary((state) => state.documents);
  const [family, setFamily] = useState<readonly DocumentCard[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when documents come or go, so may branches
  useEffect(() => {
    let current = true;
    if (id !== null)
      void host.listBranches({ id }).then((result) => current && setFamily(result.ok ? result.value : []));
    return () => {
      current = false;
    };
  }, [id, documents, again]);
  return family;
}
