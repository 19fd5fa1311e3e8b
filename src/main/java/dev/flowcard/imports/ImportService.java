package dev.flowcard.imports;

import dev.flowcard.shared.PlantZone;
import dev.flowcard.shared.imports.ImportContext;
import dev.flowcard.shared.imports.ImportKind;
import dev.flowcard.shared.imports.ImportReject;
import dev.flowcard.shared.imports.ImportRow;
import dev.flowcard.shared.imports.ImportSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a file, all or nothing. It is read to its end before the transaction opens, so that a slow upload holds no lock;
 * then every row is offered even where an earlier one was refused, so that all faults are named at once.
 */
@Service
class ImportService {
    private static final int BATCH = 500;
    /** How much of the time goes into reading, for the progress bar. */
    private static final double READING = 0.2;

    private final PlantZone zone;
    private final TransactionTemplate transaction;
    /** Two imports at once would wait for each other's rows, in the worst case crosswise. */
    private final ReentrantLock oneAtATime = new ReentrantLock(true);

    ImportService(PlantZone zone, TransactionTemplate transaction) {
        this.zone = zone;
        this.transaction = transaction;
    }

    ImportResult run(ImportKind kind, ImportFile file, boolean dryRun, ImportContext context, ImportProgress progress) {
        Rejects rejects = new Rejects();
        try (RowSpool spool = new RowSpool()) {
            int rows = read(kind, file, spool, rejects, progress);
            if (spool.rows() > 0) {
                apply(kind, spool, rejects, dryRun, context, progress);
            }
            progress.at(1);
            return new ImportResult(rows, rejects.none() ? rows : 0, rejects.listed(), rejects.total(), dryRun);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int read(ImportKind kind, ImportFile file, RowSpool spool, Rejects rejects, ImportProgress progress)
            throws IOException {
        FileCheck check = new FileCheck(
                kind.columns(), new CellFormats(zone.zone()), spool, rejects, new Part(progress, 0, READING));
        try (RowSource source = file.rows()) {
            return check.read(source);
        } catch (FileFault fault) {
            rejects.add(fault.reject());
            return check.rows();
        }
    }

    private void apply(
            ImportKind kind,
            RowSpool spool,
            Rejects rejects,
            boolean dryRun,
            ImportContext context,
            ImportProgress progress) {
        oneAtATime.lock();
        try {
            transaction.executeWithoutResult(status -> {
                applyAll(kind.open(context), spool, rejects, new Part(progress, READING, 1));
                if (dryRun || !rejects.none()) {
                    status.setRollbackOnly();
                }
            });
        } finally {
            oneAtATime.unlock();
        }
    }

    private static void applyAll(ImportSession session, RowSpool spool, Rejects rejects, ImportProgress progress) {
        int[] done = {0};
        try {
            spool.each(BATCH, rejects::add, batch -> {
                if (progress.cancelled()) {
                    throw new ImportCancelled();
                }
                applyBatch(session, batch, rejects);
                done[0] += batch.size();
                progress.at((double) done[0] / spool.rows());
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (rejects.none()) {
            session.finish();
        }
    }

    /** Two numbers that the database holds for equal, such as those that differ in an accent. */
    private static void applyBatch(ImportSession session, List<ImportRow> batch, Rejects rejects) {
        try {
            session.apply(batch);
        } catch (DuplicateKeyException e) {
            int first = batch.getFirst().number();
            String last = Integer.toString(batch.getLast().number());
            rejects.add(new ImportReject(first, null, "imports.row.equal", List.of(Integer.toString(first), last)));
        }
    }

    /** A stretch of the whole way. */
    private record Part(ImportProgress whole, double from, double to) implements ImportProgress {
        @Override
        public void at(double part) {
            whole.at(from + (to - from) * part);
        }

        @Override
        public boolean cancelled() {
            return whole.cancelled();
        }
    }
}
