package dev.flowcard.shared.imports;

/**
 * A column of a file.
 *
 * @param longest characters that a cell may have
 */
public record ImportColumn(String name, ImportFormat format, boolean required, int longest) {
    private static final int NUMBER_LENGTH = 60;
    private static final int TEXT_LENGTH = 200;

    public static ImportColumn required(String name, ImportFormat format) {
        return new ImportColumn(name, format, true, length(format));
    }

    public static ImportColumn optional(String name, ImportFormat format) {
        return new ImportColumn(name, format, false, length(format));
    }

    public ImportColumn upTo(int characters) {
        return new ImportColumn(name, format, required, characters);
    }

    private static int length(ImportFormat format) {
        return format == ImportFormat.TEXT ? TEXT_LENGTH : NUMBER_LENGTH;
    }
}
