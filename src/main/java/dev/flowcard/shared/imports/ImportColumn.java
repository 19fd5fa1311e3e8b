package dev.flowcard.shared.imports;

/**
 * A column of a file.
 *
 * @param required whether it must be in the header
 * @param mayBeEmpty whether its cells may be empty
 * @param longest characters that a cell may have
 */
public record ImportColumn(String name, ImportFormat format, boolean required, boolean mayBeEmpty, int longest) {
    private static final int NUMBER_LENGTH = 60;
    private static final int TEXT_LENGTH = 200;

    public static ImportColumn required(String name, ImportFormat format) {
        return new ImportColumn(name, format, true, false, length(format));
    }

    public static ImportColumn optional(String name, ImportFormat format) {
        return new ImportColumn(name, format, false, true, length(format));
    }

    /** Must be in the header, and its cells may be empty: an empty one says something of its own. */
    public static ImportColumn emptiable(String name, ImportFormat format) {
        return new ImportColumn(name, format, true, true, length(format));
    }

    public ImportColumn upTo(int characters) {
        return new ImportColumn(name, format, required, mayBeEmpty, characters);
    }

    private static int length(ImportFormat format) {
        return format == ImportFormat.TEXT ? TEXT_LENGTH : NUMBER_LENGTH;
    }
}
