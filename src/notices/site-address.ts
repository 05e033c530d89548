import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Configuration } from '../platform/configuration';

/** Where residents reach the service: what stands before the path of each link in a notice. */
@Injectable()
export class SiteAddress {
  constructor(
    private readonly configuration: Configuration,
    private readonly adapter: HttpAdapterHost,
  ) {}

  /** PUBLIC_URL, which whoever sends mail has set; else where this copy listens, for a trial on one's own machine. */
  get url(): string {
    const { publicUrl, host, port } = this.configuration;
    if (publicUrl !== undefined) return publicUrl;
    const server = this.adapter.httpAdapter.getHttpServer() as {
      address(): { port?: number } | string | null;
    };
    const address = server.address();
    const listensAt = typeof address === 'object' && address !== null ? address.port : undefined;
    const name = ['0.0.0.0', '::'].includes(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host;
    return `http://${name}:${listensAt ?? port}`;
  }
}
