package dev.flowcard.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ScanScriptTest {
    private static final PrintedCodes CODES = new PrintedCodes() {
        @Override
        public String person(String number) {
            return "P-" + number;
        }

        @Override
        public String workUnit(String number) {
            return "U-" + number.length();
        }

        @Override
        public String operation(String workOrder, String operation) {
            return "W-" + workOrder + "." + operation.length();
        }

        @Override
        public String unspecified() {
            return "R-UNSPECIFIED";
        }
    };

    @Test
    void signsOnStartsAsksCountsClausesAndSignsOff() throws IOException {
        LogRow row = OddLog.rows().stream()
                .filter(r -> r.rework() && r.scrap().signum() > 0)
                .findFirst()
                .orElseThrow();
        assertThat(ScanScript.of(row, CODES))
                .extracting(ScanScript.Step::code)
                .containsExactly(
                        "P-E22",
                        "U-17",
                        "X-REWORK",
                        "W-J-2.15",
                        "W-J-2.15",
                        "Q-5",
                        "X-SCRAP",
                        "Q-2",
                        "R-UNSPECIFIED",
                        "X-HELD",
                        "Q-1",
                        "R-UNSPECIFIED",
                        "X-OK",
                        "X-OFF");
    }

    @Test
    void givesEachScanAnIdOfItsOwnThatIsAlwaysTheSame() throws IOException {
        List<UUID> once = ids(OddLog.rows());
        Set<UUID> different = new HashSet<>(once);
        assertThat(different).hasSameSizeAs(once);
        assertThat(ids(OddLog.rows())).isEqualTo(once);
        assertThat(once).allSatisfy(id -> {
            assertThat(id.version()).isEqualTo(8);
            assertThat(id.variant()).isEqualTo(2);
        });
    }

    @Test
    void givesEveryTerminalOneReportAfterTheOther() throws IOException {
        List<List<LogRow>> lanes = Lanes.of(OddLog.rows());
        assertThat(lanes.stream().mapToInt(List::size).sum()).isEqualTo(56);
        for (List<LogRow> lane : lanes) {
            for (int i = 1; i < lane.size(); i++) {
                assertThat(lane.get(i).start()).isAfterOrEqualTo(lane.get(i - 1).end());
            }
        }
    }

    private static List<UUID> ids(List<LogRow> rows) {
        return rows.stream()
                .flatMap(row -> ScanScript.of(row, CODES).stream())
                .map(ScanScript.Step::id)
                .toList();
    }
}
