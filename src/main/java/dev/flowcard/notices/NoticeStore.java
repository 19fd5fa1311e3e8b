package dev.flowcard.notices;

import dev.flowcard.notices.Notice.Reading;
import dev.flowcard.production.NoticeBoard.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Notices and who has read them. */
@Repository
class NoticeStore {
    /** More at once nobody reads. */
    private static final int MOST_SHOWN = 5;

    private static final String COLUMNS =
            "select n.id, n.written_at, n.written_by, n.addressee, n.target, n.words, n.until from notice n ";

    /** A notice to a person is read once, wherever; any other once at each terminal that shows it. */
    private static final String UNREAD = """
            where n.until > :now and (
                (n.addressee = 'PERSON' and n.target in (:persons) and not exists (
                    select 1 from notice_reading r where r.notice_id = n.id and r.place = n.target))
                or ((n.addressee = 'ALL' or (n.addressee = 'TERMINAL' and n.target = :terminal)
                        or (n.addressee = 'WORK_UNIT' and n.target = :unit)
                        or (n.addressee = 'WORK_CENTER' and n.target = :center))
                    and not exists (select 1 from notice_reading r where r.notice_id = n.id and r.place = :terminal)))
            order by n.id desc limit""" + " " + MOST_SHOWN;

    private final JdbcClient jdbc;

    NoticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(Notice notice) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql(
                        "insert into notice (written_at, written_by, addressee, target, words, until) values (?, ?, ?, ?, ?, ?)")
                .param(Timestamp.from(notice.writtenAt()))
                .param(notice.writtenBy())
                .param(notice.addressee().name())
                .param(notice.target())
                .param(notice.words())
                .param(Timestamp.from(notice.until()))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    List<Notice> unread(Place place, @Nullable String center, Instant now) {
        List<String> persons = new ArrayList<>(place.persons());
        persons.add(""); // an empty list is no SQL
        return jdbc.sql(COLUMNS + UNREAD)
                .param("now", Timestamp.from(now))
                .param("persons", persons)
                .param("terminal", place.terminal())
                .param("unit", Objects.requireNonNullElse(place.workUnit(), "-"))
                .param("center", Objects.requireNonNullElse(center, "-"))
                .query(NoticeStore::of)
                .list();
    }

    void read(Notice notice, String terminal, List<String> readers, Instant at) {
        String place = notice.addressee() == Addressee.PERSON ? notice.target() : terminal;
        jdbc.sql("""
                        insert ignore into notice_reading (notice_id, place, readers, terminal, read_at)
                        values (?, ?, ?, ?, ?)""")
                .param(notice.id())
                .param(place)
                .param(String.join(",", readers))
                .param(terminal)
                .param(Timestamp.from(at))
                .update();
    }

    List<Notice> latest(int limit) {
        List<Notice> notices = jdbc.sql(COLUMNS + "order by n.id desc limit ?")
                .param(limit)
                .query(NoticeStore::of)
                .list();
        Map<Long, List<Reading>> readings =
                readings(notices.stream().map(Notice::id).toList());
        return notices.stream()
                .map(n -> n.with(readings.getOrDefault(n.id(), List.of())))
                .toList();
    }

    /** Nobody needs to read it any more. */
    boolean end(long id, Instant now) {
        return jdbc.sql("update notice set until = least(until, ?) where id = ?")
                        .param(Timestamp.from(now))
                        .param(id)
                        .update()
                > 0;
    }

    private Map<Long, List<Reading>> readings(List<Long> ids) {
        Map<Long, List<Reading>> all = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select notice_id, readers, terminal, read_at from notice_reading where notice_id in (:ids)"
                            + " order by read_at desc")
                    .param("ids", ids)
                    .query(row -> {
                        all.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                                .add(new Reading(
                                        Arrays.asList(row.getString(2).split(",")),
                                        row.getString(3),
                                        row.getTimestamp(4).toInstant()));
                    });
        }
        return all;
    }

    private static Notice of(ResultSet row, int i) throws SQLException {
        return new Notice(
                row.getLong(1),
                row.getTimestamp(2).toInstant(),
                row.getString(3),
                Addressee.valueOf(row.getString(4)),
                row.getString(5),
                row.getString(6),
                row.getTimestamp(7).toInstant(),
                List.of());
    }
}
