package de.boxenstopp.benchmarks;

import de.boxenstopp.stack.LocalStack;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Looks into a service's database from outside. A connection per question: databases are killed here. */
public record Database(String url, String user, String password) {

    public static Database of(LocalStack stack, String name) {
        return new Database(stack.databaseUrl(name), name, stack.databasePassword(name));
    }

    /** 0 as long as the table is not there yet, or the database away. */
    public long count(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        } catch (SQLException e) {
            return 0;
        }
    }

    public String text(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : "";
        }
    }

    public List<Long> longs(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            var values = new ArrayList<Long>();
            while (row.next()) {
                for (var column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    values.add(row.getLong(column));
                }
            }
            return values;
        }
    }

    public List<UUID[]> pairs(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            var pairs = new ArrayList<UUID[]>();
            while (row.next()) {
                pairs.add(new UUID[] {row.getObject(1, UUID.class), row.getObject(2, UUID.class)});
            }
            return pairs;
        }
    }

    /** Two columns: an id, and a text for it. */
    public Map<UUID, String> map(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            var values = new HashMap<UUID, String>();
            while (row.next()) {
                values.put(row.getObject(1, UUID.class), row.getString(2));
            }
            return values;
        }
    }

    public List<String> texts(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        }
    }

    public void execute(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }
}
