package dev.flowcard.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock();

    @Test
    void counts_from_one_and_goes_on_after_a_restart_under_the_same_name() throws Exception {
        String device;
        try (Spool spool = open()) {
            device = spool.device();
            assertThat(append(spool, "P-1007-L").seq()).isEqualTo(1);
            assertThat(append(spool, "X-OK").seq()).isEqualTo(2);
        }
        try (Spool spool = open()) {
            assertThat(device).startsWith("agent-");
            assertThat(spool.device()).isEqualTo(device);
            assertThat(append(spool, "X-OFF").seq()).isEqualTo(3);
            assertThat(codes(spool)).containsExactly("P-1007-L", "X-OK", "X-OFF");
        }
    }

    @Test
    void keeps_ids_of_version_7_times_and_any_characters() throws Exception {
        SpooledScan written;
        try (Spool spool = open()) {
            written = spool.append(new ReadCode("\u0000\n\r\u001d\"孔\uD83D\uDD27", "]C1"), "desk", "12:ab");
        }
        try (Spool spool = open()) {
            assertThat(all(spool)).containsExactly(written);
            assertThat(written.id().version()).isEqualTo(7);
            assertThat(written.scannedAt()).isEqualTo(clock.instant());
            assertThat(spool.mark("desk")).contains("12:ab");
        }
    }

    /** What a crash may leave: any beginning of the file. */
    @Test
    void a_file_torn_at_any_byte_keeps_every_whole_scan_and_counts_on() throws Exception {
        Path file = threeScans();
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length <= whole.length; length++) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            int lines = lines(whole, length);
            try (Spool spool = open()) {
                assertThat(all(spool)).hasSize(lines);
                assertThat(append(spool, "NEXT").seq()).isEqualTo(lines + 1);
            }
            try (Spool spool = open()) {
                List<String> expected = new ArrayList<>(List.of("A", "B", "C").subList(0, lines));
                expected.add("NEXT");
                assertThat(codes(spool)).as("torn at byte %d", length).isEqualTo(expected);
                assertThat(spool.damagedLines()).isZero();
            }
        }
    }

    /** A file system may have made the file longer before it wrote what belongs there. */
    @Test
    void a_tail_of_zeros_is_cut_off() throws Exception {
        Path file = threeScans();
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length + 4096));
        try (Spool spool = open()) {
            assertThat(append(spool, "D").seq()).isEqualTo(4);
        }
        try (Spool spool = open()) {
            assertThat(codes(spool)).containsExactly("A", "B", "C", "D");
        }
    }

    @Test
    void a_damaged_line_in_the_middle_is_said_and_costs_no_other_scan() throws Exception {
        Path file = threeScans();
        byte[] bytes = Files.readAllBytes(file);
        int middle = bytes.length / 2;
        bytes[middle] = (byte) (bytes[middle] ^ 1);
        Files.write(file, bytes);
        try (Spool spool = open()) {
            assertThat(codes(spool)).containsExactly("A", "C");
            assertThat(spool.damagedLines()).isEqualTo(1);
            assertThat(append(spool, "D").seq()).isEqualTo(4);
        }
    }

    @Test
    void acknowledged_scans_stay_for_72_hours_and_go_then() throws Exception {
        try (Spool spool = open()) {
            append(spool, "A");
            clock.forward(Duration.ofHours(13));
            append(spool, "B");
            spool.acknowledge(2, 2);
            clock.forward(Duration.ofHours(71));
            append(spool, "C");
            spool.acknowledge(2, 2);
            assertThat(codes(spool)).containsExactly("A", "B", "C");
        }
        clock.forward(Duration.ofHours(2));
        try (Spool spool = open()) {
            spool.acknowledge(2, 2);
            assertThat(codes(spool)).containsExactly("C");
            assertThat(spool.waiting()).isEqualTo(1);
            clock.forward(Duration.ofDays(30));
            spool.acknowledge(2, 2);
            assertThat(codes(spool)).containsExactly("C");
            assertThat(append(spool, "D").seq()).isEqualTo(4);
        }
    }

    @Test
    void goes_on_counting_where_only_the_acknowledgement_is_left() throws Exception {
        try (Spool spool = open()) {
            append(spool, "A");
            append(spool, "B");
            spool.acknowledge(2, 2);
        }
        Files.delete(segments().getFirst());
        try (Spool spool = open()) {
            assertThat(append(spool, "C").seq()).isEqualTo(3);
        }
    }

    @Test
    void an_unreadable_acknowledgement_only_means_sending_again() throws Exception {
        threeScans();
        Files.writeString(folder.resolve("progress.json"), "{\"sent\": 3, \"sto");
        try (Spool spool = open()) {
            assertThat(spool.waiting()).isEqualTo(3);
        }
    }

    @Test
    void a_scan_put_in_the_place_of_another_stays_there() throws Exception {
        threeScans();
        try (Spool spool = open()) {
            spool.replace(all(spool).get(1).placeholder());
            append(spool, "D");
        }
        try (Spool spool = open()) {
            assertThat(codes(spool)).containsExactly("A", "UNREADABLE", "C", "D");
        }
    }

    @Test
    void two_agents_cannot_share_a_spool_nor_two_terminals() throws Exception {
        try (Spool first = open()) {
            assertThatExceptionOfType(SpoolException.class)
                    .isThrownBy(this::open)
                    .withMessage("spool.inUse");
        }
        assertThatExceptionOfType(SpoolException.class)
                .isThrownBy(() -> Spool.open(folder, "T-2", clock))
                .withMessage("spool.otherTerminal");
    }

    private Path threeScans() throws Exception {
        try (Spool spool = open()) {
            append(spool, "A");
            append(spool, "B");
            append(spool, "C");
        }
        return segments().getFirst();
    }

    private List<Path> segments() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Segment::isOne).sorted().toList();
        }
    }

    private static int lines(byte[] whole, int length) {
        int lines = 0;
        for (int i = 0; i < length; i++) {
            if (whole[i] == '\n') {
                lines++;
            }
        }
        return lines;
    }

    private Spool open() throws IOException, SpoolException {
        return Spool.open(folder, "T-1", clock);
    }

    private static SpooledScan append(Spool spool, String code) throws IOException {
        return spool.append(new ReadCode(code, null), "desk", null);
    }

    private static List<SpooledScan> all(Spool spool) throws IOException {
        return spool.read(0, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    private static List<String> codes(Spool spool) throws IOException {
        return all(spool).stream().map(SpooledScan::code).toList();
    }
}
