package de.boxenstopp.kit.http;

import org.apache.coyote.http11.Http11NioProtocol;

/**
 * HTTP with less kept for each connection: Tomcat's buffers for reading and for writing serve those who write byte by
 * byte, and we write arrays. Whoever listens to a stream takes three quarters of what it would.
 */
public final class SlimHttp extends Http11NioProtocol {

    private static final int TO_READ = 1_024;

    /** Arrays are cut into pieces of this size: smaller ones cost time. */
    private static final int TO_WRITE = 4_096;

    /** Called by Tomcat, which knows the name of this class only. */
    public SlimHttp() {
        getEndpoint().getSocketProperties().setAppReadBufSize(TO_READ);
    }

    @Override
    public int getDesiredBufferSize() {
        return TO_WRITE;
    }
}
