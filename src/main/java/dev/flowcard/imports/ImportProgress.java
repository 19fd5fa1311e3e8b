package dev.flowcard.imports;

/** Is told how far an import is, and asked whether it shall go on. */
public interface ImportProgress {
    ImportProgress NONE = new ImportProgress() {
        @Override
        public void at(double part) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /** @param part 0 to 1 */
    void at(double part);

    boolean cancelled();
}
