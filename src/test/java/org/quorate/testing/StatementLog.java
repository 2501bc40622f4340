package org.quorate.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A data source that writes down each statement that is executed, and fails one of them if it is told to. Thread-safe. */
public final class StatementLog extends DelegatingDataSource {
    private final List<Executed> executed = new CopyOnWriteArrayList<>();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicInteger untilFailure = new AtomicInteger(Integer.MAX_VALUE);

    /** Makes one that asks the given one. */
    public StatementLog(DataSource target) {
        super(target);
    }

    /**
     * A statement as it was executed.
     *
     * @param batched how many rows of parameters went with it at once; 0 where it was no batch
     * @param parameters the last that were set, by their 1-based places
     */
    public record Executed(
            String sql, boolean autoCommit, int fetchSize, int batched, SortedMap<Integer, Object> parameters) {}

    /** Forgets what was executed, and lets the statement of that 1-based number fail. */
    public void failAt(int number) {
        executed.clear();
        bytes.set(0);
        untilFailure.set(number);
    }

    /** Forgets what was executed, and lets nothing fail. */
    public void reset() {
        failAt(Integer.MAX_VALUE);
    }

    /** Returns what was executed, in order. */
    public List<Executed> executed() {
        return List.copyOf(executed);
    }

    /** Returns how many bytes, and of texts in UTF-8, were given to statements that insert something. */
    public long bytesInserted() {
        return bytes.get();
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return proxy(Connection.class, (method, arguments) -> {
            Object result = call(connection, method, arguments);
            if (result instanceof PreparedStatement prepared) {
                return new Watched(connection, prepared, (String) arguments[0]).prepared();
            }
            return result instanceof Statement statement ? new Watched(connection, statement, null).plain() : result;
        });
    }

    /** One statement of a connection. */
    private final class Watched {
        private final Connection connection;
        private final Statement statement;
        private final @Nullable String sql;
        private final SortedMap<Integer, Object> parameters = new TreeMap<>();
        private int batched;

        private Watched(Connection connection, Statement statement, @Nullable String sqlIfPrepared) {
            this.connection = connection;
            this.statement = statement;
            this.sql = sqlIfPrepared;
        }

        private PreparedStatement prepared() {
            return proxy(PreparedStatement.class, this::run);
        }

        private Statement plain() {
            return proxy(Statement.class, this::run);
        }

        private @Nullable Object run(Method method, @Nullable Object[] arguments) throws Throwable {
            String name = method.getName();
            if (name.startsWith("execute")) {
                String words = sql == null ? String.valueOf(arguments[0]) : sql;
                executed.add(new Executed(
                        words,
                        connection.getAutoCommit(),
                        statement.getFetchSize(),
                        batched,
                        new TreeMap<>(parameters)));
                batched = 0;
                if (untilFailure.decrementAndGet() == 0) {
                    throw new SQLException("the database is gone", "08006");
                }
            } else if (name.equals("addBatch")) {
                batched++;
            } else if (name.startsWith("set") && arguments != null && arguments.length >= 2) {
                set((Integer) arguments[0], name.equals("setNull") ? null : arguments[1]);
            }
            return call(statement, method, arguments);
        }

        private void set(int place, @Nullable Object value) {
            if (value == null) {
                parameters.remove(place);
                return;
            }
            parameters.put(place, value);
            if (sql != null && sql.startsWith("INSERT")) {
                if (value instanceof String text) {
                    bytes.addAndGet(text.getBytes(StandardCharsets.UTF_8).length);
                } else if (value instanceof byte[] content) {
                    bytes.addAndGet(content.length);
                }
            }
        }
    }

    private static @Nullable Object call(Object target, Method method, @Nullable Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                StatementLog.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> call.run(method, arguments)));
    }

    private interface Call {
        @Nullable
        Object run(Method method, @Nullable Object[] arguments) throws Throwable;
    }
}
