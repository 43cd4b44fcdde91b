"""Error control of ETSI TS 102 361-1, annex B: block codes, checksums and the trellis."""
