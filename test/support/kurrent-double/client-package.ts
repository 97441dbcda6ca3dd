import { createRequire } from 'node:module';
import type * as CodeFile from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/code_pb.js';
import type * as ServerFeatures from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_pb.js';
import type * as Shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';
import type * as StatusFile from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/status_pb.js';
import type * as Streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';

/** As much of a gRPC server as the double needs; the package itself belongs to the client. */
interface GrpcServer {
  addService(service: unknown, handlers: unknown): void;
  bindAsync(address: string, credentials: unknown, bound: (error: Error | null, port: number) => void): void;
  forceShutdown(): void;
}
export interface GrpcMetadata {
  set(name: string, value: string): void;
}
interface Grpc {
  readonly Server: new (options: Readonly<Record<string, number>>) => GrpcServer;
  readonly ServerCredentials: { createInsecure(): unknown };
  readonly Metadata: new () => GrpcMetadata;
}
interface ServiceMethod {
  readonly responseSerialize: (response: unknown) => Buffer;
}
type Service = Readonly<Record<string, ServiceMethod>>;

/** The client's own copies: messages of two copies of one package are strangers to each other. */
const fromClient = createRequire(createRequire(import.meta.url).resolve('@kurrent/kurrentdb-client'));
const generated = (file: string): unknown => fromClient(`../generated/kurrentdb/protocols/v1/${file}.js`);

export const grpc = fromClient('@grpc/grpc-js') as Grpc;
export const streams = generated('streams_pb') as typeof Streams;
export const shared = generated('shared_pb') as typeof Shared;
export const { Code } = generated('code_pb') as typeof CodeFile;
export const { Status } = generated('status_pb') as typeof StatusFile;
export const features = generated('serverfeatures_pb') as typeof ServerFeatures;
export const { StreamsService } = generated('streams_grpc_pb') as { readonly StreamsService: Service };
export const { ServerFeaturesService } = generated('serverfeatures_grpc_pb') as {
  readonly ServerFeaturesService: Service;
};

type AnyMessage = NonNullable<ReturnType<InstanceType<typeof Status>['getDetails']>>;
type EmptyMessage = NonNullable<ReturnType<InstanceType<typeof shared.WrongExpectedVersion>['getCurrentNoStream']>>;
export const { Any } = fromClient('google-protobuf/google/protobuf/any_pb.js') as {
  readonly Any: new () => AnyMessage;
};
export const { Empty } = fromClient('google-protobuf/google/protobuf/empty_pb.js') as {
  readonly Empty: new () => EmptyMessage;
};
