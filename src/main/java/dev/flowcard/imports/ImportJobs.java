package dev.flowcard.imports;

import dev.flowcard.shared.imports.ImportContext;
import dev.flowcard.shared.imports.ImportKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Service;

/** Runs imports in the background, as the person who started them. */
@Service
public class ImportJobs {
    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);

    private final ImportDesk desk;

    ImportJobs(ImportDesk desk) {
        this.desk = desk;
    }

    /** The file is deleted at the end, however that comes. */
    public ImportJob start(
            ImportKind kind, ImportFile file, boolean dryRun, ImportContext context, Consumer<ImportJob> watcher) {
        ImportJob job = new ImportJob(watcher);
        Runnable work = new DelegatingSecurityContextRunnable(() -> run(job, kind, file, dryRun, context));
        Thread.ofVirtual().name("import-" + kind.kind()).start(work);
        return job;
    }

    private void run(ImportJob job, ImportKind kind, ImportFile file, boolean dryRun, ImportContext context) {
        try (file) {
            job.end(desk.take(kind, file, dryRun, context, job));
        } catch (ImportCancelled e) {
            job.end(ImportJob.State.CANCELLED);
        } catch (IOException | UncheckedIOException e) {
            fail(job, e);
        } catch (RuntimeException e) {
            fail(job, e);
        }
    }

    private static void fail(ImportJob job, Exception e) {
        LOG.error("An import failed", e);
        job.end(ImportJob.State.FAILED);
    }
}
