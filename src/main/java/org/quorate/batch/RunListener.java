package org.quorate.batch;

/** Is told how a run gets on. Called from several threads. */
public interface RunListener {
    /** Files are about to be read. */
    void reading(int files);

    /** One file was read. */
    void read(String fileName);

    /** Outputs are about to be written. */
    void publishing();

    /** Takes no notice. */
    RunListener SILENT = new RunListener() {
        @Override
        public void reading(int files) {}

        @Override
        public void read(String fileName) {}

        @Override
        public void publishing() {}
    };
}
