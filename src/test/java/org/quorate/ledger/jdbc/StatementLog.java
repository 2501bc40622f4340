package org.quorate.ledger.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A data source that writes down each statement that is executed, and fails one of them if it is told to. */
final class StatementLog extends DelegatingDataSource {
    /** A statement as it was executed. */
    record Executed(String sql, boolean autoCommit, int fetchSize) {}

    private final List<Executed> executed = new CopyOnWriteArrayList<>();
    private final AtomicInteger untilFailure = new AtomicInteger(Integer.MAX_VALUE);

    StatementLog(DataSource target) {
        super(target);
    }

    /** Forgets what was executed, and lets the statement of that 1-based number fail. */
    void failAt(int number) {
        executed.clear();
        untilFailure.set(number);
    }

    /** Forgets what was executed, and lets nothing fail. */
    void reset() {
        failAt(Integer.MAX_VALUE);
    }

    List<Executed> executed() {
        return List.copyOf(executed);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return proxy(Connection.class, (method, arguments) -> {
            Object result = call(connection, method, arguments);
            return result instanceof PreparedStatement statement
                    ? watch(connection, statement, (String) arguments[0])
                    : result;
        });
    }

    private PreparedStatement watch(Connection connection, PreparedStatement statement, String sql) {
        return proxy(PreparedStatement.class, (method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                executed.add(new Executed(sql, connection.getAutoCommit(), statement.getFetchSize()));
                if (untilFailure.decrementAndGet() == 0) {
                    throw new SQLException("the database is gone", "08006");
                }
            }
            return call(statement, method, arguments);
        });
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
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
        Object run(Method method, Object[] arguments) throws Throwable;
    }
}
