// Only in the browser: the server writes the tag with its fallback.
if (typeof window !== 'undefined') import('ft-breakeven/define/lazy.js');
