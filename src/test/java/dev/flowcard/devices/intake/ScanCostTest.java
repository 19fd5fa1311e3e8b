package dev.flowcard.devices.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.devices.aliases.Aliases;
import dev.flowcard.identity.Role;
import dev.flowcard.materials.Lots;
import dev.flowcard.shared.Codes;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a scan costs, counted by the database itself in its general log: at most eight statements and one commit. */
@FlowcardTest
class ScanCostTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Shop shop;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private Aliases aliases;

    @Autowired
    private Lots lots;

    private Api terminal;

    @Test
    void aStartAndAFinishStayWithinTheBudget() throws SQLException {
        shop.person("COST1", "李伟", Role.OPERATOR);
        shop.workUnit("COST-U1", "COST-TURN");
        for (String number : List.of("W-COST1", "W-COST2")) {
            shop.workOrder(number, 10, Shop.Step.of(10, "粗车", "COST-TURN"), Shop.Step.of(20, "精车", "COST-TURN"));
        }
        terminal = new Api(port, shop.terminal("T-COST1", "COST-U1"));
        scan("P-COST1");
        scan("W-COST1");
        scan("W-COST1");
        terminal.scan("T-COST1", "X-OK");
        List<String> start = statementsOf(() -> scan("W-COST2"));
        List<String> ask = statementsOf(() -> scan("W-COST2"));
        List<String> finish = statementsOf(() -> terminal.scan("T-COST1", "X-OK"));
        assertThat(start).as("start").hasSizeBetween(4, 8);
        assertThat(ask).as("ask").hasSizeBetween(3, 8);
        assertThat(finish).as("finish").hasSizeBetween(5, 8);
    }

    @Test
    void aBarcodeThatTheFactoryHadBeforeCostsNoMore() throws SQLException {
        shop.person("COST2", "李伟", Role.OPERATOR);
        shop.workUnit("COST-U2", "COST-TURN");
        shop.workOrder("W-COST3", 10, Shop.Step.of(10, "粗车", "COST-TURN"));
        Api second = new Api(port, shop.terminal("T-COST2", "COST-U2"));
        aliases.save("4006381333931", "P-COST2", null);
        aliases.save("ERP/*", "W-*", null);
        assertThat(second.scan("T-COST2", "4006381333931").path("outcome").asString())
                .isEqualTo("ACCEPTED");
        List<String> start = statementsOf(() -> second.scan("T-COST2", "erp/COST3"));
        assertThat(start).hasSizeBetween(4, 8).noneMatch(sql -> sql.contains("scan_alias"));
        assertThat(start).anyMatch(sql -> sql.contains("W-COST3") || sql.contains("work_order"));
    }

    @Test
    void aBoxCostsNoMoreThanAnyCard() throws SQLException {
        shop.person("COST4", "李伟", Role.OPERATOR);
        shop.workUnit("COST-U4", "COST-TURN");
        shop.workOrder("W-COST5", 10, Shop.Step.of(10, "粗车", "COST-TURN"), Shop.Step.of(20, "精车", "COST-TURN"));
        Api planner = new Api(port, shop.token(Role.PLANNER));
        planner.post("/api/v1/work-orders/W-COST5/split", "{\"kind\":\"BOX\",\"quantities\":[4,6]}");
        Api box = new Api(port, shop.terminal("T-COST4", "COST-U4"));
        box.scan("T-COST4", Codes.printable("P-COST4"));
        box.scan("T-COST4", Codes.printable("W-COST5.B1"));
        box.scan("T-COST4", Codes.printable("W-COST5.B1"));
        box.scan("T-COST4", "X-OK");
        List<String> start = statementsOf(() -> box.scan("T-COST4", Codes.printable("W-COST5.B2")));
        box.scan("T-COST4", Codes.printable("W-COST5.B2"));
        List<String> finish = statementsOf(() -> box.scan("T-COST4", "X-OK"));
        assertThat(start).as("start").hasSizeBetween(4, 8);
        assertThat(finish).as("finish").hasSizeBetween(5, 8);
    }

    @Test
    void lotsThatABillDemandsStayWithinIt() throws SQLException {
        shop.person("COST1", "李伟", Role.OPERATOR);
        shop.workUnit("COST-U1", "COST-TURN");
        shop.workOrder("W-COST4", 10, Shop.Step.of(10, "粗车", "COST-TURN"), Shop.Step.of(20, "精车", "COST-TURN"));
        Api planner = new Api(port, shop.token(Role.PLANNER));
        planner.csv("boms", "product,sequence,material,quantity\nM-W-COST4,10,COST-BAR,2");
        planner.csv("stock", "lot,material,quantity\nL-COST4,COST-BAR,100");
        terminal = new Api(port, shop.terminal("T-COST1", "COST-U1"));
        scan("P-COST1");
        scan("W-COST4");
        scan("L-COST4");
        List<String> start = statementsOf(() -> scan("W-COST4"));
        scan("W-COST4");
        List<String> finish = statementsOf(() -> terminal.scan("T-COST1", "X-OK"));
        assertThat(start).as("start").hasSizeBetween(4, 8);
        assertThat(finish).as("finish").hasSizeBetween(5, 10);
        assertThat(used("L-COST4")).isEqualByComparingTo("20");
    }

    /** What a bill demands is kept by two statements, however many lots it is. */
    @Test
    void severalLotsCostNoMoreThanOne() throws SQLException {
        shop.person("COST7", "李伟", Role.OPERATOR);
        shop.workUnit("COST-U7", "COST-TURN");
        shop.workOrder("W-COST7", 10, Shop.Step.of(10, "装配", "COST-TURN"), Shop.Step.of(20, "精车", "COST-TURN"));
        Api planner = new Api(port, shop.token(Role.PLANNER));
        planner.csv("boms", "product,sequence,material,quantity\nM-W-COST7,10,COST-ROD,2\nM-W-COST7,10,COST-NUT,3");
        planner.csv(
                "stock", "lot,material,quantity\nL-COST7A,COST-ROD,15\nL-COST7B,COST-ROD,100\nL-COST7C,COST-NUT,100");
        Api api = new Api(port, shop.terminal("T-COST7", "COST-U7"));
        for (String code : List.of("P-COST7", "L-COST7A", "L-COST7B", "L-COST7C", "W-COST7", "W-COST7")) {
            api.scan("T-COST7", Codes.printable(code));
        }
        List<String> finish = statementsOf(() -> api.scan("T-COST7", "X-OK"));
        assertThat(finish).as("finish").hasSizeBetween(5, 10);
        assertThat(List.of(used("L-COST7A"), used("L-COST7B"), used("L-COST7C")))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal(15), new BigDecimal(5), new BigDecimal(30));
        api.scan("T-COST7", "X-UNDO");
        api.scan("T-COST7", "X-OK");
        assertThat(List.of(used("L-COST7A"), used("L-COST7B"), used("L-COST7C")))
                .usingElementComparator(BigDecimal::compareTo)
                .containsOnly(BigDecimal.ZERO);
    }

    private BigDecimal used(String lot) {
        return lots.find(lot).orElseThrow().used();
    }

    /** A null of unknown type once made the driver prepare the insert anew, at each scan. */
    @Test
    void theSameScansPrepareNothingAnew() throws SQLException {
        shop.workUnit("COST-U8", "COST-TURN8");
        Api api = new Api(port, shop.terminal("T-COST8", "COST-U8"));
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            logged(statement, () -> {
                for (int i = 0; i < 20; i++) {
                    api.scan("T-COST8", "X-OFF");
                }
            });
            try (ResultSet row = statement.executeQuery("""
                    select sum(command_type = 'Prepare'), sum(command_type = 'Execute'), count(distinct thread_id)
                    from mysql.general_log where argument like 'insert into scan (%'""")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getInt(2)).as("executed").isEqualTo(20);
                assertThat(row.getInt(1))
                        .as("prepared, at most once for each connection")
                        .isLessThanOrEqualTo(row.getInt(3));
            }
        }
    }

    /** What a terminal asks after each scan; of a few times the least, since others may work beside it. */
    @Test
    void theScreenAfterAScanCostsAFewStatements() throws SQLException {
        shop.person("COST6", "李伟", Role.OPERATOR);
        shop.workUnit("COST-U6", "COST-TURN6");
        for (String number : List.of("W-COST61", "W-COST62", "W-COST63")) {
            shop.workOrder(number, 10, Shop.Step.of(10, "粗车", "COST-TURN6"), Shop.Step.of(20, "精车", "COST-TURN6"));
        }
        Api api = new Api(port, shop.terminal("T-COST6", "COST-U6"));
        api.scan("T-COST6", Codes.printable("P-COST6"));
        api.scan("T-COST6", Codes.printable("W-COST61"));
        List<List<String>> asked = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            asked.add(statementsOfAll(() -> api.get("/api/v1/terminal/state")));
        }
        assertThat(asked).anySatisfy(sent -> assertThat(sent).hasSizeLessThanOrEqualTo(7));
    }

    private void scan(String code) {
        terminal.scan("T-COST1", Codes.printable(code));
    }

    private List<String> statementsOfAll(Runnable work) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            logged(statement, work);
            List<String> sent = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("""
                    select convert(argument using utf8mb4) from mysql.general_log
                    where command_type in ('Query', 'Execute') and thread_id <> connection_id()""")) {
                while (rows.next()) {
                    sent.add(rows.getString(1));
                }
            }
            sent.removeIf(sql -> sql.matches("(?is)(set |use |create database |commit|rollback).*"));
            return sent;
        }
    }

    private static void logged(Statement statement, Runnable work) throws SQLException {
        statement.execute("set global log_output = 'TABLE'");
        statement.execute("truncate table mysql.general_log");
        statement.execute("set global general_log = 1");
        try {
            work.run();
        } finally {
            statement.execute("set global general_log = 0");
        }
    }

    /** What one connection sent for the scan: the one that wrote the scan log. */
    private List<String> statementsOf(Runnable scan) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            logged(statement, scan);
            List<String> sent = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("""
                    select command_type, convert(argument using utf8mb4) from mysql.general_log
                    where thread_id = (select max(thread_id) from mysql.general_log where argument like '%insert into scan %')
                      and command_type in ('Query', 'Execute') order by event_time""")) {
                while (rows.next()) {
                    String sql = rows.getString(2);
                    if (sql.matches("(?is)(set |use |create database ).*")) {
                        continue; // a connection that was opened just then introduces itself
                    }
                    boolean over = sql.equalsIgnoreCase("commit") || sql.equalsIgnoreCase("rollback");
                    boolean scanned = sent.stream().anyMatch(q -> q.startsWith("insert into scan "));
                    if (!over) {
                        sent.add(sql);
                    } else if (!scanned) {
                        sent.clear(); // another thread's, on the connection that the scan got afterwards
                    } else {
                        break; // what follows is another thread's, on the connection that the scan gave back
                    }
                }
            }
            return sent;
        }
    }
}
