import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Draft } from './draft.entity';
import { DraftsService } from './drafts.service';

@Module({
  imports: [TypeOrmModule.forFeature([Draft])],
  providers: [DraftsService],
  exports: [DraftsService],
})
export class DraftsModule {}
