package de.boxenstopp.stack;

import de.boxenstopp.stack.build.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One stack for all tests of this module that take one as a parameter, since it is half a minute until it is up. After a
 * failure it tells what the parts printed last.
 */
public final class OneStack implements ParameterResolver, AfterTestExecutionCallback {

    private static final Namespace NAMESPACE = Namespace.create(OneStack.class);
    private static final int LINES = 12;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == LocalStack.class;
    }

    @Override
    public LocalStack resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                .computeIfAbsent(Running.class, any -> new Running(), Running.class)
                .stack;
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        Running running =
                context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE).get(Running.class, Running.class);
        if (context.getExecutionException().isPresent() && running != null) {
            LocalStack stack = running.stack;
            stack.supervisor().statuses().forEach(part -> {
                System.out.printf(
                        "--- %s is %s; %s ends with%n",
                        part.name(),
                        part.state().words(),
                        stack.supervisor().log(part.name()).file());
                stack.supervisor().log(part.name()).gist(LINES).forEach(line -> System.out.println("  | " + line));
            });
        }
    }

    /** Ends with the whole test run. */
    private static final class Running implements AutoCloseable {

        private final Path folder = newFolder();
        private final LocalStack stack =
                LocalStack.with(StackSettings.beside(folder)).start();

        @Override
        public void close() throws IOException {
            stack.close();
            stack.state().empty();
            Folders.delete(folder);
        }

        private static Path newFolder() {
            try {
                return Files.createTempDirectory("boxenstopp-stack-");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
