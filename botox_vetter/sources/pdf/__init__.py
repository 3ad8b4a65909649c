"""A price list in a PDF becomes pages of lines that are read as any other page. No request is made here."""
