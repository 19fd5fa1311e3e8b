package dev.flowcard.materials;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.flowcard.shared.AfterCommit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bills of material, operation by operation. Those in use are kept at hand, since every scan of a card asks for one. */
@Service
public class Bills {
    private static final String SELECT =
            "select product, sequence, material, quantity, unit, lot_tracked, serial_tracked from bill_line ";

    private final JdbcClient jdbc;
    private final LoadingCache<String, List<BillLine>> byProduct = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofSeconds(30))
            .build(this::load);

    Bills(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private List<BillLine> load(String product) {
        return jdbc.sql(SELECT + "where product = ? order by sequence, material")
                .param(product)
                .query(Bills::line)
                .list();
    }

    /** The whole bill of a product. */
    public List<BillLine> of(String product) {
        return byProduct.get(product);
    }

    /** What one operation of it consumes. */
    public List<BillLine> of(String product, int sequence) {
        return of(product).stream().filter(line -> line.sequence() == sequence).toList();
    }

    public List<BillLine> page(long offset, int size) {
        return jdbc.sql(SELECT + "order by product, sequence, material limit ? offset ?")
                .params(size, offset)
                .query(Bills::line)
                .list();
    }

    public long count() {
        return jdbc.sql("select count(*) from bill_line").query(Long.class).single();
    }

    /** Adds a line, or changes the one of that material at that operation. */
    @Transactional
    public void save(BillLine line) {
        jdbc.sql("""
                replace into bill_line (product, sequence, material, quantity, unit, lot_tracked, serial_tracked)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .param(line.product())
                .param(line.sequence())
                .param(line.material())
                .param(line.quantity())
                .param(line.unit())
                .param(line.lotTracked())
                .param(line.serialTracked())
                .update();
        AfterCommit.run(() -> byProduct.invalidate(line.product()));
    }

    private static BillLine line(ResultSet row, int index) throws SQLException {
        return new BillLine(
                row.getString("product"),
                row.getInt("sequence"),
                row.getString("material"),
                row.getBigDecimal("quantity"),
                row.getString("unit"),
                row.getBoolean("lot_tracked"),
                row.getBoolean("serial_tracked"));
    }
}
