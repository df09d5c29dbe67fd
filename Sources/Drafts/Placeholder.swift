// Drafts
