package dev.flowcard.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogReaderTest {
    private static final String HEADER = "case_id,activity,resource,start,complete,order_qty,part,worker,report_type,"
            + "qty_completed,qty_rejected,qty_mrb,rework\n";

    @Test
    void readsTheOddLogInTheOrderOfTimeWhateverTheOrderOfItsRows() throws IOException {
        List<LogRow> rows = OddLog.rows();
        assertThat(rows).hasSize(56).isSortedAccordingTo(LogRow.IN_TIME);

        List<String> lines = OddLog.lines();
        List<String> body = new java.util.ArrayList<>(lines.subList(1, lines.size()));
        Collections.reverse(body);
        assertThat(LogReader.read(new StringReader(lines.getFirst() + "\n" + String.join("\n", body))))
                .isEqualTo(rows);
    }

    @Test
    void namesTheOperationByWhatStandsBeforeTheLastDash() throws IOException {
        assertThat(operation("Turning - Machine 5")).isEqualTo("Turning");
        assertThat(operation("Nitration - Salt - Bath 3")).isEqualTo("Nitration - Salt");
        assertThat(operation("Final  Inspection Q.C.")).isEqualTo("Final Inspection Q.C.");
        assertThat(operation("Pre-Turning")).isEqualTo("Pre-Turning");
    }

    @Test
    void numbersEqualRowsHoweverTheyAreWritten() throws IOException {
        List<LogRow> rows = read("""
                A,Cut - 1,Saw,2020-01-01T08:00,2020-01-01T09:00,5,Rod,E1,D,3,0,0,
                "A", Cut - 1,Saw,2020-01-01 08:00,2020-01-01 09:00:00,5,Rod,E1,d,3.0,,0,
                """);
        assertThat(rows).extracting(LogRow::occurrence).containsExactly(1, 2);
        assertThat(rows.getFirst().content()).isEqualTo(rows.getLast().content());
    }

    @Test
    void namesRowAndColumnOfWhatItCannotRead() {
        assertThatThrownBy(() -> read("A,Cut,Saw,2020-13-01T08:00,2020-01-01T09:00,5,Rod,E1,D,3,0,0,\n"))
                .isInstanceOf(LogFault.class)
                .hasMessageContaining("[2, start,");
        assertThatThrownBy(() -> read("A,Cut,Saw,2020-01-01T08:00,2020-01-01T09:00,5,Rod,E1,X,3,0,0,\n"))
                .hasMessageContaining("report_type");
        assertThatThrownBy(() -> read("A,Cut,Saw,2020-01-01T08:00,2020-01-01T09:00,5,Rod,E1,D,-3,0,0,\n"))
                .hasMessageContaining("qty_completed");
        assertThatThrownBy(() -> LogReader.read(new StringReader("case_id,activity\nA,B\n")))
                .hasMessageContaining("column[resource]");
    }

    private static String operation(String activity) throws IOException {
        return read("A," + activity + ",Saw,2020-01-01T08:00,2020-01-01T09:00,5,Rod,E1,D,3,0,0,\n")
                .getFirst()
                .operation();
    }

    private static List<LogRow> read(String... rows) throws IOException {
        return LogReader.read(new StringReader(HEADER + String.join("", Arrays.asList(rows))));
    }
}
