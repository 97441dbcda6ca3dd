import type { ReactNode } from 'react';

export default function GalleryPage(): ReactNode {
  return null;
}
