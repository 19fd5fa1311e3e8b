package dev.flowcard.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.flowcard.agent.FakeDoor.Fate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UplinkTest {

    private static final Timings QUICK =
            new Timings(Duration.ofMillis(1), Duration.ofMillis(20), Duration.ofMillis(50), Duration.ofSeconds(10));

    @TempDir
    private Path folder;

    private final Captured captured = new Captured();
    private final Stop stop = new Stop();
    private FakeDoor server;
    private Spool spool;
    private Door door;
    private Thread thread;

    @BeforeEach
    void open() throws Exception {
        server = new FakeDoor();
        spool = Spool.open(folder, "T-1", Clock.systemUTC());
        door = new Door(config(FakeDoor.TOKEN), Clock.systemUTC(), QUICK.requestTimeout());
    }

    @AfterEach
    void close() throws Exception {
        end();
        server.close();
        spool.close();
        assertThat(server.contractFaults()).isEmpty();
    }

    @Test
    void brings_scans_in_order_and_in_batches_of_at_most_500() throws Exception {
        List<String> codes = scan(1, 1203);
        begin();
        awaitCodes(codes);
        assertThat(server.requests())
                .allSatisfy(request -> assertThat(request.scans()).hasSizeLessThanOrEqualTo(500));
        assertThat(server.taken()).allSatisfy(taken -> {
            assertThat(taken.device()).isEqualTo(spool.device());
            assertThat(taken.source()).isEqualTo("SERIAL");
        });
        assertThat(server.taken()).extracting(FakeDoor.Taken::seq).isSorted().startsWith(1L);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void every_scan_arrives_once_and_in_order_over_a_line_that_fails_half_the_time(long seed) throws Exception {
        Random random = new Random(seed);
        Fate[] fates = {
            Fate.BUSY,
            Fate.TOO_MANY,
            Fate.CUT_BEFORE,
            Fate.ANSWER_LOST,
            Fate.ANSWER_LOST,
            Fate.NOT_THE_DOOR,
            Fate.DENIED,
            Fate.TOO_LARGE
        };
        server.decide(request -> random.nextBoolean() ? Fate.SERVED : fates[random.nextInt(fates.length)]);
        List<String> codes = scan(1, 100);
        begin();
        scan(101, 200);
        awaitCodes(IntStream.rangeClosed(1, 200).mapToObj(i -> "C" + i).toList());
        assertThat(codes).hasSize(100);
        assertThat(spool.rejectedFile()).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fate.class,
            names = {"BUSY", "TOO_MANY", "CUT_BEFORE", "NOT_THE_DOOR", "DENIED", "UNFIT", "TOO_LARGE"})
    void no_scan_is_given_up_while_the_door_takes_none(Fate fate) throws Exception {
        server.decide(request -> fate);
        List<String> codes = scan(1, 5);
        begin();
        await().until(() -> server.requests().size() > 20);
        assertThat(server.taken()).isEmpty();
        server.decide(request -> Fate.SERVED);
        awaitCodes(codes);
        assertThat(spool.rejectedFile()).doesNotExist();
    }

    @Test
    void a_wrong_token_is_said_once_and_nothing_is_lost() throws Exception {
        door.close();
        door = new Door(config("wrong"), Clock.systemUTC(), QUICK.requestTimeout());
        scan(1, 2);
        begin();
        await().until(() -> captured.err().contains("HTTP 401"));
        assertThat(spool.waiting()).isEqualTo(2);
        end();
        assertThat(captured.err()).containsOnlyOnce("HTTP 401").doesNotContain("wrong");
    }

    @Test
    void a_scan_that_the_door_never_takes_is_set_aside_and_does_not_stop_the_others() throws Exception {
        server.decide(request ->
                request.scans().stream().anyMatch(scan -> scan.code().equals("C3")) ? Fate.UNFIT : Fate.SERVED);
        scan(1, 6);
        begin();
        await().untilAsserted(() -> assertThat(spool.waiting()).isZero());
        assertThat(server.taken()).hasSize(6);
        assertThat(server.codes()).containsExactlyInAnyOrder("C1", "C2", SpooledScan.UNREADABLE, "C4", "C5", "C6");
        assertThat(Files.readAllLines(spool.rejectedFile()))
                .singleElement()
                .asString()
                .contains("\"C3\"", "400", "invalid");
        assertThat(captured.err()).contains("scan 3 set aside (HTTP 400)");
        assertThat(spool.progress().stored()).isEqualTo(6);
    }

    @Test
    void a_scan_whose_placeholder_too_is_refused_leaves_a_hole_and_no_standstill() throws Exception {
        server.decide(request -> request.scans().stream().anyMatch(scan -> scan.seq() == 1 || scan.seq() == 2)
                ? Fate.UNFIT
                : Fate.SERVED);
        scan(1, 4);
        begin();
        await().untilAsserted(() -> assertThat(spool.waiting()).isZero());
        assertThat(server.codes()).containsExactly("C3", "C4");
        assertThat(Files.readAllLines(spool.rejectedFile())).hasSize(2);
    }

    @Test
    void a_restored_server_gets_back_what_it_lost_in_order_with_the_next_scan() throws Exception {
        scan(1, 20);
        begin();
        awaitAcknowledged(20);
        server.forgetAfter(12);
        scan(21, 21);
        awaitAcknowledged(21);
        await().untilAsserted(() -> assertThat(server.taken()).hasSize(21));
        assertThat(server.codes().subList(0, 12)).containsExactlyElementsOf(codes(1, 12));
        assertThat(server.codes()).containsExactlyInAnyOrderElementsOf(codes(1, 21));
        assertThat(captured.err()).contains("held 20 scans and now holds 12");
    }

    @Test
    void a_restored_server_gets_back_what_it_lost_in_order_also_where_nobody_scans() throws Exception {
        List<String> codes = scan(1, 20);
        begin();
        awaitAcknowledged(20);
        server.forgetAfter(7);
        awaitCodes(codes);
        server.forgetAfter(0);
        awaitCodes(codes);
    }

    @Test
    void a_scan_made_while_the_server_was_restored_does_not_overtake_the_lost_ones() throws Exception {
        scan(1, 20);
        begin();
        awaitAcknowledged(20);
        server.decide(request -> Fate.BUSY);
        await().until(() -> captured.err().contains("out of reach"));
        server.forgetAfter(12);
        scan(21, 21);
        server.decide(request -> Fate.SERVED);
        awaitCodes(codes(1, 21));
    }

    @Test
    void after_a_restart_only_what_was_not_acknowledged_goes_again() throws Exception {
        scan(1, 3);
        begin();
        awaitAcknowledged(3);
        end();
        int before = server.requests().size();
        spool.close();
        spool = Spool.open(folder, "T-1", Clock.systemUTC());
        door = new Door(config(FakeDoor.TOKEN), Clock.systemUTC(), QUICK.requestTimeout());
        scan(4, 4);
        restart();
        awaitCodes(codes(1, 4));
        assertThat(server.requests().stream().skip(before).flatMap(request -> request.scans().stream()))
                .extracting(ScanRequest.Item::code)
                .containsOnly("C4");
    }

    private void begin() {
        thread = Thread.ofPlatform().start(new Uplink(spool, door, captured.console(), QUICK, stop));
    }

    private void restart() {
        thread = Thread.ofPlatform().start(new Uplink(spool, door, captured.console(), QUICK, new Stop()));
    }

    private void end() throws InterruptedException {
        stop.set();
        if (thread != null) {
            thread.interrupt();
            thread.join(5_000);
        }
        door.close();
    }

    private List<String> scan(int from, int to) throws IOException {
        for (String code : codes(from, to)) {
            spool.append(new ReadCode(code, null), "desk", null);
        }
        return codes(from, to);
    }

    private static List<String> codes(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(i -> "C" + i).toList();
    }

    private void awaitCodes(List<String> codes) {
        await().untilAsserted(() -> assertThat(server.codes()).isEqualTo(codes));
    }

    private void awaitAcknowledged(long stored) {
        await().untilAsserted(() -> assertThat(spool.progress().stored()).isEqualTo(stored));
    }

    private AgentConfig config(String token) {
        return new AgentConfig(server.address(), token, "T-1", folder, null, List.of());
    }
}
