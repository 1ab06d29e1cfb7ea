package de.boxenstopp.stack.build;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/** One at a time on this machine: among the threads of this process, and among all stacks of a checkout. */
final class Exclusively {

    /** The system's lock is the process's; its threads need one of their own. */
    private static final ReentrantLock OURS = new ReentrantLock();

    private Exclusively() {}

    interface Work<T> {
        T run() throws IOException;
    }

    static <T> T under(Path lock, Work<T> work) throws IOException {
        OURS.lock();
        try {
            Folders.createForAll(Folders.above(lock));
            // Closing the channel gives the system's lock back.
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock();
                return work.run();
            }
        } finally {
            OURS.unlock();
        }
    }
}
