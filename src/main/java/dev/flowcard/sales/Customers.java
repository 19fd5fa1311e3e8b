package dev.flowcard.sales;

import dev.flowcard.shared.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who orders. A customer is named by his number, or by his name where only one has it. */
@Service
public class Customers {
    private static final String SELECT =
            "select id, number, name, name_en, address, contact, phone, email from customer ";

    private final JdbcClient jdbc;

    Customers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Customer> all() {
        return jdbc.sql(SELECT + "order by number_key")
                .query(Customers::customer)
                .list();
    }

    public Optional<Customer> find(String numberOrName) {
        return Optional.ofNullable(find(List.of(numberOrName)).get(numberOrName));
    }

    /** Those of the customers that exist, by what they were called. */
    Map<String, Customer> find(Collection<String> numbersOrNames) {
        Map<String, Customer> byNumber = new HashMap<>();
        Map<String, List<Customer>> byName = new HashMap<>();
        if (!numbersOrNames.isEmpty()) {
            jdbc.sql(SELECT + "where number_key in (:keys) union " + SELECT + "where name in (:names)")
                    .param("keys", numbersOrNames.stream().map(Customers::key).toList())
                    .param("names", numbersOrNames)
                    .query(Customers::customer)
                    .list()
                    .forEach(customer -> {
                        byNumber.put(key(customer.number()), customer);
                        byName.computeIfAbsent(customer.name(), n -> new ArrayList<>())
                                .add(customer);
                    });
        }
        Map<String, Customer> found = new HashMap<>();
        for (String reference : numbersOrNames) {
            Customer customer = byNumber.getOrDefault(key(reference), only(byName.get(reference)));
            if (customer != null) {
                found.put(reference, customer);
            }
        }
        return found;
    }

    private static @Nullable Customer only(@Nullable List<Customer> customers) {
        return customers != null && customers.size() == 1 ? customers.getFirst() : null;
    }

    private static String key(String number) {
        return number.toUpperCase(Locale.ROOT);
    }

    /** Makes a customer, or changes the one that has this number; null leaves what is known. */
    @Transactional
    public Customer save(Customer data) {
        Optional<Customer> same = jdbc.sql(SELECT + "where number_key = upper(:number)")
                .param("number", data.number())
                .query(Customers::customer)
                .optional();
        if (same.isPresent() && !same.get().number().equals(data.number())) {
            String other = same.get().number();
            throw Problem.of(HttpStatus.CONFLICT, "number-taken", "sales.number.taken", data.number(), other)
                    .field("customer", "sales.number.taken", data.number(), other);
        }
        long id = same.isPresent() ? same.get().id() : insert(data);
        update(id, data);
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(Customers::customer)
                .single();
    }

    private long insert(Customer data) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into customer (number, name) values (:number, :name)")
                .param("number", data.number())
                .param("name", data.name())
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    private void update(long id, Customer data) {
        jdbc.sql("update customer set name = :name, name_en = coalesce(:nameEn, name_en),"
                        + " address = coalesce(:address, address), contact = coalesce(:contact, contact),"
                        + " phone = coalesce(:phone, phone), email = coalesce(:email, email) where id = :id")
                .param("id", id)
                .param("name", data.name())
                .param("nameEn", data.nameEn())
                .param("address", data.address())
                .param("contact", data.contact())
                .param("phone", data.phone())
                .param("email", data.email())
                .update();
    }

    /** The customer of that number or name, made where there is none. */
    @Transactional
    public Customer ensure(String numberOrName) {
        return find(numberOrName)
                .orElseGet(() -> save(new Customer(0, numberOrName, numberOrName, null, null, null, null, null)));
    }

    private static Customer customer(ResultSet row, int i) throws SQLException {
        return new Customer(
                row.getLong("id"),
                row.getString("number"),
                row.getString("name"),
                row.getString("name_en"),
                row.getString("address"),
                row.getString("contact"),
                row.getString("phone"),
                row.getString("email"));
    }
}
