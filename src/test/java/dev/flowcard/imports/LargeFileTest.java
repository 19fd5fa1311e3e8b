package dev.flowcard.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.production.WorkOrders;
import dev.flowcard.shared.imports.ImportContext;
import dev.flowcard.shared.imports.ImportKind;
import dev.flowcard.testing.FlowcardTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@FlowcardTest
class LargeFileTest {
    private static final int ROWS = 50_000;
    private static final int OPERATIONS = 5;
    private static final long MEGABYTE = 1 << 20;

    @Autowired
    ImportKinds kinds;

    @Autowired
    ImportService service;

    @Autowired
    WorkOrders workOrders;

    @Autowired
    JdbcClient jdbc;

    /** Every percent once, as a progress bar sees it. */
    private static final class Bar implements ImportProgress {
        private final List<Integer> seen = new ArrayList<>();
        private int cancelAt = Integer.MAX_VALUE;

        @Override
        public void at(double part) {
            int percent = (int) (part * 100);
            if (seen.isEmpty() || seen.getLast() < percent) {
                seen.add(percent);
            }
        }

        @Override
        public boolean cancelled() {
            return !seen.isEmpty() && seen.getLast() >= cancelAt;
        }
    }

    private static byte[] plan(String prefix) {
        StringBuilder file =
                new StringBuilder("work_order,product,quantity,sequence,operation,work_center,start,finish\n");
        for (int i = 0; i < ROWS; i++) {
            int sequence = i % OPERATIONS * 10 + 10;
            file.append(prefix).append(i / OPERATIONS).append(",LF-P").append(i % 40 / OPERATIONS);
            file.append(",120,")
                    .append(sequence)
                    .append(",工序 ")
                    .append(sequence)
                    .append(",LF-中心,");
            file.append("2026-12-01 08:00,2026-12-01 16:00\n");
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private ImportResult run(byte[] bytes, Bar bar, boolean dryRun) throws IOException {
        ImportKind plan = kinds.find("plan").orElseThrow();
        try (ImportFile file = ImportFile.receive(new ByteArrayInputStream(bytes), "large.csv")) {
            return service.run(plan, file, dryRun, new ImportContext("test", Set.of("PLANNER"), "large.csv"), bar);
        }
    }

    @Test
    void fiftyThousandRowsOfAPlanTakeLittleMemoryAndShowTheirProgress() throws IOException {
        byte[] file = plan("LF-A");
        long before = usedAfterCollection();
        Bar bar = new Bar();

        ImportResult result = run(file, bar, false);

        assertThat(result.accepted()).isEqualTo(ROWS);
        assertThat(workOrders.find("LF-A9999").orElseThrow().operations()).hasSize(OPERATIONS);
        assertThat(bar.seen).hasSizeGreaterThan(60).endsWith(100);
        assertThat(usedAfterCollection() - before).isLessThan(60 * MEGABYTE);
    }

    /** Statement by statement they took minutes. */
    @Test
    void fiftyThousandPeopleGoInBatches() throws IOException {
        StringBuilder file = new StringBuilder("badge,name,role\n");
        for (int i = 0; i < ROWS; i++) {
            file.append("LF-").append(i).append(",李伟,OPERATOR;INSPECTOR\n");
        }
        byte[] bytes = file.toString().getBytes(StandardCharsets.UTF_8);
        long before = selects();
        try (ImportFile received = ImportFile.receive(new ByteArrayInputStream(bytes), "people.csv")) {
            ImportResult result = service.run(
                    kinds.find("people").orElseThrow(),
                    received,
                    true,
                    new ImportContext("test", Set.of("ADMIN"), "people.csv"),
                    new Bar());
            assertThat(result.rejected()).isEmpty();
            assertThat(result.rows()).isEqualTo(ROWS);
        }
        assertThat(selects() - before).as("reads for 100 batches of 500").isLessThan(2_000);
    }

    private long selects() {
        return jdbc.sql("show global status like 'Com_select'")
                .query((row, i) -> row.getLong(2))
                .single();
    }

    @Test
    void halfWayItCanBeCancelledAndNothingIsLeft() {
        Bar bar = new Bar();
        bar.cancelAt = 50;

        org.junit.jupiter.api.Assertions.assertThrows(ImportCancelled.class, () -> run(plan("LF-B"), bar, false));

        assertThat(workOrders.find("LF-B0")).isEmpty();
    }

    /** What was still in use right after the last garbage collections, which is what a program needs at least. */
    private static long usedAfterCollection() {
        System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(usage -> usage != null)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
