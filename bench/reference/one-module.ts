/**
 * The plain way, to hold ours against: one Nest module on Fastify with one TypeORM entity, saving what is posted as one row.
 * No validation, no idempotency, no job. Started as a process of its own; prints its address.
 */
import 'reflect-metadata';
import { Body, Controller, Get, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { InjectRepository, TypeOrmModule } from '@nestjs/typeorm';
import { Column, Entity, PrimaryGeneratedColumn, type Repository } from 'typeorm';

@Entity('bench_plain_row')
class PlainRow {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('jsonb') answer!: unknown;
  @Column('timestamptz', { default: () => 'now()' }) at!: Date;
}

@Controller()
class PlainController {
  constructor(@InjectRepository(PlainRow) private readonly rows: Repository<PlainRow>) {}

  @Get('health/ready')
  async ready(): Promise<{ rows: boolean }> {
    await this.rows.query('SELECT 1');
    return { rows: true };
  }

  @Post('rows')
  async save(@Body() answer: unknown): Promise<{ id: string }> {
    const row = await this.rows.save({ answer });
    return { id: row.id };
  }
}

@Module({
  imports: [
    TypeOrmModule.forRoot({
      type: 'postgres',
      url: process.env.BENCH_DATABASE_URL,
      entities: [PlainRow],
      poolSize: 10,
    }),
    TypeOrmModule.forFeature([PlainRow]),
  ],
  controllers: [PlainController],
})
class PlainModule {}

const start = async (): Promise<void> => {
  const app = await NestFactory.create<NestFastifyApplication>(PlainModule, new FastifyAdapter(), {
    logger: false,
  });
  await app.listen(Number(process.env.PORT ?? 0), '127.0.0.1');
  console.log(await app.getUrl());
};

void start();
