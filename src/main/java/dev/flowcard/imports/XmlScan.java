package dev.flowcard.imports;

/** Counts rows and finds what no spreadsheet program writes, byte by byte and without parsing. */
final class XmlScan {
    private static final String ENTITY = "<!DOCTYPE";
    private static final String ROW = "<row";
    private static final int LONGEST_COLUMN = 3;

    private long size;
    private int rows;
    private boolean hostile;
    private int entityAt;
    private int rowAt;
    private int reference;

    void take(byte[] bytes, int length) {
        size += length;
        for (int i = 0; i < length; i++) {
            char c = (char) (bytes[i] & 0xff);
            entityAt = advance(ENTITY, entityAt, c);
            if (entityAt == ENTITY.length()) {
                hostile = true;
                entityAt = 0;
            }
            rowAt = advance(ROW, rowAt, c);
            if (rowAt == ROW.length()) {
                rows++;
                rowAt = 0;
            }
            reference(c);
        }
    }

    private static int advance(String pattern, int at, char c) {
        if (pattern.charAt(at) == c) {
            return at + 1;
        }
        return pattern.charAt(0) == c ? 1 : 0;
    }

    /** {@code r="ABCD1"}: a column beyond XFD. States: 1 blank, 2 r, 3 =, from 4 the letters after the quote. */
    private void reference(char c) {
        boolean blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (reference >= 4) {
            reference = isLetter(c) ? reference + 1 : 0;
            hostile |= reference - 4 > LONGEST_COLUMN;
        } else if (blank) {
            reference = Math.max(reference, 1);
        } else if (reference == 1 && c == 'r') {
            reference = 2;
        } else if (reference == 2 && c == '=') {
            reference = 3;
        } else if (reference == 3 && (c == '"' || c == '\'')) {
            reference = 4;
        } else {
            reference = 0;
        }
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    long size() {
        return size;
    }

    int rows() {
        return rows;
    }

    boolean hostile() {
        return hostile;
    }
}
