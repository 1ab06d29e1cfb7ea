package de.boxenstopp.stack.part;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/** One database and one role for each who needs one, of the same name; nobody can open another's. */
final class PostgresRoles {

    private final int port;
    private final List<String> names;
    private final Secrets secrets;

    PostgresRoles(int port, List<String> names, Secrets secrets) {
        this.port = port;
        this.names = names;
        this.secrets = secrets;
    }

    /** Fails unless the server takes connections. */
    void look() throws SQLException, IOException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("select 1");
        }
    }

    /** Makes what is missing, and sets the passwords again: the ones on disk are the ones that count. */
    void create() throws SQLException, IOException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String name : names) {
                boolean known = exists(connection, "select 1 from pg_roles where rolname = ?", name);
                statement.execute((known ? "alter" : "create") + " role \"" + name + "\" login password '"
                        + secrets.password(name) + "'");
                if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                    statement.execute("create database \"" + name + "\" owner \"" + name + "\"");
                }
                statement.execute("revoke all on database \"" + name + "\" from public");
            }
            statement.execute("revoke connect on database postgres, template1 from public");
        }
    }

    private Connection connect() throws SQLException, IOException {
        Properties properties = new Properties();
        properties.setProperty("user", "postgres");
        properties.setProperty("password", secrets.password("postgres"));
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("socketTimeout", "20");
        properties.setProperty("ApplicationName", "local-stack");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", properties);
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
